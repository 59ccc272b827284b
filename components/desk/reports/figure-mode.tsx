'use client';

import { ActionForm, typed } from '@/components/desk/action-form';
import { DialogButton } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { chooseReportFigures, enterOutsideYear } from '@/lib/reports/actions/figures';
import { formatOf } from '@/lib/reports/chapters';
import { closingKeys, closingName } from '@/lib/reports/closing';
import { figureModeLabels } from '@/lib/reports/labels';
import type { ReportPageData } from '@/lib/reports/loaders/report';

type Props = Pick<ReportPageData, 'report' | 'isEditable' | 'outside'>;

/** Where the tables of this report come from, and what last year handed over; both may be changed in a draft. */
export function FigureMode({ report, isEditable, outside }: Props) {
  const other = report.figures === 'live' ? 'typed' : 'live';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
      <p>
        三张表的数字：<span className="text-ink">{figureModeLabels[report.figures]}</span>
        {outside !== 'ours' && outside !== null && `；上年结转取自${outside.source}`}
      </p>
      {isEditable && (
        <DialogButton label={`改为${figureModeLabels[other]}`} title={`改为${figureModeLabels[other]}`}>
          <ActionForm
            action={chooseReportFigures}
            hidden={{ reportId: report.id, figures: other }}
            idPrefix="mode-"
            savesFirst
          >
            {() => (
              <>
                <p>
                  {other === 'live'
                    ? '能由记录统计的格将显示统计数，已填的数不再使用；没有记录的格仍手工填写。'
                    : '统计数将填入表中，由办公室修改；以后记录有变化，表中的数不再跟着变。'}
                </p>
                <SubmitButton>改为{figureModeLabels[other]}</SubmitButton>
              </>
            )}
          </ActionForm>
        </DialogButton>
      )}
      {isEditable && outside !== 'ours' && <OutsideYearDialog year={report.year - 1} outside={outside} />}
    </div>
  );
}

function OutsideYearDialog({ year, outside }: { readonly year: number; readonly outside: Props['outside'] }) {
  const entered = outside === 'ours' ? null : outside;
  const format = formatOf(year) ?? '2019';
  return (
    <DialogButton label={`${year} 年在别处公布`} title={`${year} 年报告的结转`}>
      <ActionForm
        key={entered?.version ?? 0}
        action={enterOutsideYear}
        hidden={{ year, seenVersion: entered?.version ?? 0 }}
        idPrefix="outside-"
      >
        {(state) => (
          <>
            <p>{year} 年的报告不在本系统公布的，把它年底的数登记一次，本年的上年结转和同比由此而来。不知道的留空。</p>
            <TextField
              name="source"
              id="outside-source"
              label="在哪里公布"
              help="如：市政府门户网站，2026 年 1 月 20 日。"
              defaultValue={typed(state, 'source') ?? entered?.source}
              errors={state.fields?.source}
              required
            />
            {closingKeys(format).map((key) => (
              <TextField
                key={key}
                name={key}
                id={`outside-${key}`}
                label={closingName(format, key)}
                inputMode="numeric"
                maxLength={12}
                defaultValue={typed(state, key) ?? entered?.figures[key]}
                errors={state.fields?.[key]}
                className="max-w-80"
              />
            ))}
            <SubmitButton>登记</SubmitButton>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}
