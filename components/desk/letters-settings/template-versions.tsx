import { Time } from '@/components/ui/time';
import { partKeys, wordingParts } from '@/lib/applications/letters/wording';
import type { TemplateVersion } from '@/lib/applications/queries/templates';

interface Props {
  readonly versions: readonly TemplateVersion[];
  readonly now: Date;
}

/** Earlier wordings: kept, since letters were written with them. */
export function TemplateVersions({ versions, now }: Props) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions-head" className="mt-8">
      <h2 id="versions-head" className="mb-2 text-lead font-semibold">
        历次版本
      </h2>
      {versions.map((version) => (
        <details key={version.version} className="border-t border-line py-2">
          <summary className="cursor-pointer">
            第 {version.version} 版，{version.author}，<Time at={version.createdAt} now={now} />
          </summary>
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {partKeys.map((part) => (
              <Line key={part} name={wordingParts[part].label} text={version.wording[part]} />
            ))}
            <Line name="经验提示" text={version.lessons} />
          </dl>
        </details>
      ))}
    </section>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="whitespace-pre-wrap">{text || '（无）'}</dd>
    </>
  );
}
