/** The seal and the name of the platform. */
export function Brand({ name }: { readonly name: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2.5">
      <span
        aria-hidden="true"
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-sm bg-[#b3261e] font-song text-[13px] leading-none font-semibold tracking-tighter text-white"
      >
        公开
      </span>
      <span className="truncate font-semibold">{name}</span>
    </span>
  );
}
