/** What is used of the library `docx` (9.15), as far as it is used. Sizes are half points, lengths twentieths of a point. */

/** How letters look. */
export interface RunLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
  readonly underline?: { readonly type: 'single' };
  readonly language?: { readonly value: string };
}

/** How a paragraph is set. */
export interface ParagraphLook {
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    /** 240 is one line. */
    readonly line?: number;
    readonly lineRule?: 'auto';
  };
  readonly indent?: { readonly left?: number; readonly hanging?: number };
  readonly border?: {
    readonly left: {
      readonly style: 'single';
      readonly size: number;
      readonly color: string;
      readonly space: number;
    };
  };
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** From 0. */
  readonly outlineLevel?: number;
  readonly tabStops?: readonly { readonly type: 'left' | 'right'; readonly position: number }[];
}

export interface StyleLook {
  readonly run?: RunLook;
  readonly paragraph?: ParagraphLook;
}

/** A paragraph style that the library does not bring. */
export interface OwnStyle extends StyleLook {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly quickFormat?: boolean;
}

export interface StylesOptions {
  /** Styles that every word processor knows. */
  readonly default: Readonly<
    Record<
      'document' | 'title' | 'heading1' | 'heading2' | 'heading3' | 'footnoteText' | 'hyperlink',
      StyleLook
    >
  >;
  readonly paragraphStyles: readonly OwnStyle[];
}

export interface DocumentOptions {
  readonly title: string;
  readonly creator: string;
  readonly lastModifiedBy: string;
  readonly styles: StylesOptions;
  readonly sections: readonly {
    readonly properties: {
      readonly page: {
        readonly size: { readonly width: number; readonly height: number };
        readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'footer', number>>;
      };
    };
    readonly footers: { readonly default: FooterTree };
    readonly children: readonly ParagraphTree[];
  }[];
}

/** What the library makes of them; nothing of it is looked at. */
export interface DocumentTree {
  readonly Styles: object;
}
export interface FooterTree {
  readonly options: object;
}
export interface ParagraphTree {
  readonly fileChild: symbol;
}
export interface RunTree {
  readonly properties: object;
}
export interface TabTree {
  readonly rootKey: string;
}

export const Document: new (options: DocumentOptions) => DocumentTree;

export const Footer: new (options: { readonly children: readonly ParagraphTree[] }) => FooterTree;

export const Paragraph: new (options: {
  readonly style?: string;
  readonly children: readonly RunTree[];
}) => ParagraphTree;

export const TextRun: new (options: {
  readonly children: readonly (string | TabTree)[];
}) => RunTree;

export const Tab: new () => TabTree;

export const PageNumber: { readonly CURRENT: string; readonly TOTAL_PAGES: string };

export const Packer: {
  readonly toArrayBuffer: (document: DocumentTree) => Promise<ArrayBuffer>;
};
