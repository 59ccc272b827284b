/** Links elsewhere: the server opens no address that somebody typed, so a person does. */
export function LinkCheck({ addresses }: { readonly addresses: readonly string[] }) {
  return (
    <div className="mt-1">
      <p className="text-note text-muted">站外链接没有由系统打开检查，请逐个点开，确认打得开、内容对：</p>
      <ul className="list-disc pl-5">
        {addresses.map((address) => (
          <li key={address} className="break-all">
            <a href={address} target="_blank" rel="noopener noreferrer" className="text-accent underline">
              {address}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
