// Which file may know which: docs/architecture.md draws it, this file holds it. Type imports count as well.

const DOMAIN =
  '(reports|items|returns|counts|applications|appeals|deadline-feed|statistics|figures|report-import|agencies)';
const KERNEL =
  '(workflow|access|calendar|charts|documents|audit|auth|files|jobs|mail|privacy|public-pages|spreadsheets|vault)';
const PURE =
  '(types|workflow|policy|deadlines|readiness|counting|decide|ledger|fees|outcomes|duplicates|schema|labels|document)';
const IO = '(queries|public-queries|commands|loaders|actions|public-actions)';

/** @param {string} name @param {string} comment @param {string} from @param {object} to */
const error = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to,
});

module.exports = {
  forbidden: [
    error(
      'pure-stays-pure',
      'A rule of law must be testable with four arguments: it gets facts and the date passed in, and asks no database, clock or request.',
      `^lib/([^/]+)/${PURE}(/|\\.tsx?$)`,
      {
        // A kernel's own pure files may know each other.
        pathNot: `^lib/$1/(?!${IO}(/|\\.ts$))`,
        path: [
          `^lib/[^/]+/${IO}(/|\\.ts$)`,
          '^lib/(db|env|health)\\.ts$',
          '^lib/(generated|audit|auth|files|jobs)/',
          'node_modules/(next|next-auth|react|react-dom|pg|@prisma)/',
          '^(node:)?(fs|net|http|https|child_process|os|crypto|path)(/|$)',
        ],
      },
    ),
    {
      ...error(
        'pure-is-told-the-time',
        'Only the type of a legal day may come from the clock; the instant is an argument, or a test could not choose it.',
        `^lib/[^/]+/${PURE}(/|\\.tsx?$)`,
        { path: '^lib/clock\\.ts$', dependencyTypesNot: ['type-only'] },
      ),
    },
    error(
      'routes-are-thin',
      'A route parses the address, asks a loader and draws: whoever reads the database there has skipped the permission table.',
      '^app/',
      { path: ['^lib/[^/]+/(queries|commands)(/|\\.ts$)', '^lib/(db\\.ts|generated/)'] },
    ),
    error(
      'public-knows-the-published',
      'What an anonymous visitor reaches can only select what is published; staff code near it is how drafts leak.',
      '^(app/\\(public\\)|app/api/v1|components/public|lib/public-pages)/',
      {
        path: [
          '^lib/[^/]+/(queries|commands|loaders|actions)(/|\\.ts$)',
          '^(app/\\(desk\\)|components/(desk|editor))/',
          '^lib/auth/',
        ],
      },
    ),
    error(
      'public-queries-read-as-the-public',
      'These run on the connections of the public role; a staff query among them would see drafts in every test and nothing in production.',
      '^lib/[^/]+/public-queries(/|\\.ts$)',
      { path: ['^lib/[^/]+/(queries|commands|loaders|actions)(/|\\.ts$)', '^lib/auth/'] },
    ),
    error(
      'components-draw',
      'A component gets what it shows as props, so that it can be drawn in a test; it may post to an action.',
      '^components/',
      { path: ['^lib/[^/]+/(public-queries|commands)(/|\\.ts$)', '^lib/(db|env)\\.ts$', '^app/'] },
    ),
    {
      ...error(
        'components-draw-rows',
        'A component may name the type of the row that it draws; the page has asked for it.',
        '^components/',
        { path: '^lib/[^/]+/queries(/|\\.ts$)', dependencyTypesNot: ['type-only'] },
      ),
    },
    error(
      'components-ask-nobody',
      'A loader is asked by the page; a component may name the type of what it got, no more.',
      '^components/',
      { path: '^lib/[^/]+/loaders(/|\\.ts$)', dependencyTypesNot: ['type-only'] },
    ),
    error('ui-knows-no-domain', 'Buttons, fields and tables serve every domain alike.', '^components/ui/', {
      path: [`^lib/${DOMAIN}/`, '^components/(public|desk|editor)/'],
    }),
    error(
      'only-its-own-records',
      'A domain changes its own records alone: reach another by its queries and types.',
      '^lib/([^/]+)/',
      { path: `^lib/${DOMAIN}/(commands|actions|public-actions|loaders)(/|\\.ts$)`, pathNot: '^lib/$1/' },
    ),
    error(
      'core-knows-no-request',
      'Jobs and scripts call queries and commands too: there is no session, cookie or redirect in them.',
      '^lib/[^/]+/(queries|public-queries|commands)(/|\\.ts$)',
      {
        path: [
          '^lib/auth/(session|next-auth)\\.ts$',
          '^lib/[^/]+/(loaders|actions|public-actions)(/|\\.ts$)',
          'node_modules/(next|next-auth|react)/',
        ],
      },
    ),
    error(
      'kernels-know-no-domain',
      'What every domain stands on must not know one of them, or the next domain has to change it.',
      `^lib/${KERNEL}/`,
      { path: `^lib/${DOMAIN}/` },
    ),
    error(
      'sessions-in-one-place',
      'Signing in and reading the session is lib/auth alone: a second reader would check less.',
      '^(app|components|lib/(?!auth/))',
      { path: 'node_modules/next-auth/' },
    ),
    error('product-knows-no-tests', 'Test helpers and scripts are not shipped.', '^(app|components|lib)/', {
      path: ['^(test|e2e|scripts)/', '\\.test\\.tsx?$'],
    }),
    error('no-cycles', 'Two files that need each other are one file in two places.', '^(app|components|lib)/', {
      circular: true,
    }),
    error(
      'only-what-resolves',
      'An import that leads nowhere fails at run time.',
      '^(app|components|lib|prisma|scripts|test|e2e)/',
      {
        couldNotResolve: true,
      },
    ),
  ],
  options: {
    doNotFollow: { path: '(node_modules|lib/generated)' },
    exclude: { path: '(^|/)\\.next/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
