const act = '《中华人民共和国政府信息公开条例》';
const fees = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

/** An article as the code cites it in short (`条例第十四条`), written out as a letter does. */
export function cited(article: string): string {
  return article.replace(/^条例/u, act).replace('国办函〔2020〕109号', fees);
}
