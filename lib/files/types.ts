/** The endings under which files are taken; accept.ts says what each is. */
export type FileExtension =
  | 'pdf'
  | 'ofd'
  | 'docx'
  | 'xlsx'
  | 'doc'
  | 'xls'
  | 'wps'
  | 'et'
  | 'csv'
  | 'txt'
  | 'jpg'
  | 'jpeg'
  | 'png';

/** A stored file as its row says; the name belongs to whoever refers to it. */
export interface StoredFile {
  /** SHA-256 in hex; where the bytes are. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** What stands in a file, as far as its bytes tell. */
export type ContentKind =
  | FileExtension
  | 'zip'
  | 'pptx'
  | 'oldOffice'
  | 'rtf'
  | 'html'
  | 'svg'
  | 'xml'
  | 'script'
  | 'program'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'rar'
  | 'sevenZip'
  | 'gzip'
  | 'video'
  | 'database'
  | 'unknown';

/** Why a file is not taken. Codes, translated in labels.ts. */
export type FileRefusal =
  | { readonly code: 'nameUnusable' | 'nameTooLong' | 'empty' | 'corrupt' | 'encrypted' | 'macros' }
  | { readonly code: 'embeddedProgram' | 'nestedArchive' | 'archivePath' | 'archiveTooManyParts' }
  | { readonly code: 'archiveTooLarge' | 'archiveTooDense' | 'notText' | 'interrupted' }
  | { readonly code: 'scannerAway' | 'storageFull' }
  | { readonly code: 'typeNotAllowed'; readonly extension: string }
  | { readonly code: 'tooLarge'; readonly limitBytes: number }
  | { readonly code: 'contentDiffers'; readonly extension: FileExtension; readonly found: ContentKind }
  | { readonly code: 'somethingAppended'; readonly extension: FileExtension }
  | { readonly code: 'infected'; readonly signature: string };
