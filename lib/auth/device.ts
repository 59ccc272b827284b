// Asked in this order: each of the later ones also calls itself one of the earlier.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/360SE|QIHU/, '360 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/HeadlessChrome|Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Kylin/i, '麒麟'],
  [/UOS|UnionTech/i, '统信 UOS'],
  [/Linux/, 'Linux'],
];

/** A browser's own name for itself in words people know: 「Edge · Windows」. */
export function deviceWords(userAgent: string): string {
  const first = (known: typeof browsers) => known.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [first(browsers) ?? '其他浏览器', first(systems)].filter(Boolean).join(' · ');
}
