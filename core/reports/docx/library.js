// The way to the library `docx`: its own types would bring those of Node into
// `core`, so the few that are used here stand beside, in `library.d.ts`.
export { Document, Footer, PageNumber, Packer, Paragraph, Tab, TextRun } from 'docx';
