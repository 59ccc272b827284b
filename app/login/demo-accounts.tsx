/** The accounts of the demo agency, as the seed makes them. */
const accounts: readonly (readonly [string, string])[] = [
  ['bangongshi', '办公室工作人员'],
  ['zhuren', '办公室主任'],
  ['juzhang', '分管领导'],
  ['xinxiyuan1–6', '科室信息员'],
  ['admin', '系统管理员'],
  ['shenji', '审计员'],
];

const demoPassword = 'Gongkai#2019';

export function DemoAccounts() {
  return (
    <section aria-labelledby="demo-accounts" className="mt-8 border-t border-line pt-5">
      <h2 id="demo-accounts" className="font-semibold">
        演示账号
      </h2>
      <p className="mt-1 text-muted">
        密码都是 <code className="rounded bg-wash px-1 py-0.5 text-ink">{demoPassword}</code>
      </p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
        {accounts.map(([username, role]) => (
          <div key={username} className="contents">
            <dt>
              <code>{username}</code>
            </dt>
            <dd className="text-muted">{role}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
