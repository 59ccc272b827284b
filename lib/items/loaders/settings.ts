import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { alwaysSigned, leaderGenresStamp, ownLeaderGenres, ruleStamp } from '../decide/settings';
import { genres } from '../genres';
import { itemPolicy } from '../policy';
import { findLeaderGenres, listRules, listTermsInUse } from '../queries/settings';
import { graveErrors } from '../wording';

/** What the agency sets for its publishing, for the administrator; `seen` goes back with a change. */
export async function loadPublishing() {
  const actor = await requireActor();
  if (!permits(itemPolicy, 'configure', actor)) forbidden();
  const [columns, themes, rules, chosen] = await Promise.all([
    listTermsInUse(db, actor.agencyId, 'column'),
    listTermsInUse(db, actor.agencyId, 'theme'),
    listRules(db, actor.agencyId),
    findLeaderGenres(db, actor.agencyId),
  ]);
  return {
    columns,
    themes,
    rules: rules.map((rule) => ({ ...rule, seen: ruleStamp(rule) })),
    builtIn: graveErrors,
    leaderGenres: {
      seen: leaderGenresStamp(chosen),
      chosen: ownLeaderGenres(chosen),
      choices: Object.entries(genres).map(([value, { label }]) => ({
        value,
        label,
        isAlways: alwaysSigned.some((key) => key === value),
      })),
    },
  };
}
