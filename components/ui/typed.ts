export const leavingWords = '有填写的内容还没有提交，确定放弃吗？';

/** Whether a field below the element holds something else than it began with. */
export function hasTyped(element: HTMLElement): boolean {
  const fields = element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type=hidden], [type=checkbox], [type=radio])',
  );
  return [...fields].some((field) => field.value !== field.defaultValue);
}
