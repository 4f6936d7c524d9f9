/** The words that an exported note bears beside the author's and the template's own, by the note's language. */
import { besides, type Evidence } from '../brief/evidence';
import { date } from '../brief/formats';
import type { HeadField } from '../model/note';
import { bound } from '../typography/bound';
import { languageOf } from '../typography/rules';

export type Labels = Readonly<Record<HeadField, string>> & {
  readonly draftedBy: string;
  readonly clearedBy: string;
  readonly approvedBy: string;
  readonly distribution: string;
  readonly attachments: string;
  /** Stands where words are still to be set. */
  readonly open: string;
  readonly draft: string;
  readonly contents: string;
  readonly table: string;
  /** With `{page}` and `{pages}`. */
  readonly pageOf: string;
  readonly annex: string;
  readonly inNote: string;
  readonly inSource: string;
  readonly source: string;
  /** Before what another source says. */
  readonly otherwise: string;
  /** Before the other sources that tell the same. */
  readonly also: string;
  /** Of a reference whose target is gone. */
  readonly gone: string;
  readonly unverified: string;
  readonly disputed: string;
  readonly sourceless: string;
};

const ENGLISH: Labels = {
  to: 'To',
  from: 'From',
  through: 'Through',
  reference: 'Reference',
  circulated: 'Circulated',
  copyNumber: 'Copy',
  action: 'Action',
  actionBy: 'Action by',
  draftedBy: 'Drafted by',
  clearedBy: 'Cleared by',
  approvedBy: 'Approved by',
  distribution: 'Distribution',
  attachments: 'Attachments',
  open: 'to be completed',
  draft: 'DRAFT',
  contents: 'Contents',
  table: 'Table',
  pageOf: 'Page {page} of {pages}',
  annex: 'Annex: sources and evidence',
  inNote: 'In the note',
  inSource: 'In the source',
  source: 'Source',
  otherwise: 'Otherwise:',
  also: 'Also reported by',
  gone: 'no longer in the note',
  unverified: 'Not yet verified.',
  disputed: 'The sources differ.',
  sourceless: 'It has no source.',
};

/** Other languages as their administrations have it on notes of theirs. */
const OTHERS: Readonly<Record<string, Labels>> = {
  fr: {
    to: 'À',
    from: 'De',
    through: 'Sous couvert de',
    reference: 'Référence',
    circulated: 'Diffusé le',
    copyNumber: 'Exemplaire',
    action: 'Suite à donner',
    actionBy: 'Échéance',
    draftedBy: 'Rédigé par',
    clearedBy: 'Visé par',
    approvedBy: 'Approuvé par',
    distribution: 'Diffusion',
    attachments: 'Pièces jointes',
    open: 'à compléter',
    draft: 'PROJET',
    contents: 'Sommaire',
    table: 'Tableau',
    pageOf: 'Page {page} sur {pages}',
    annex: 'Annexe : sources et éléments à l’appui',
    inNote: 'Dans la note',
    inSource: 'Dans la source',
    source: 'Source',
    otherwise: 'Autre version :',
    also: 'Également :',
    gone: 'ne figure plus dans la note',
    unverified: 'Pas encore vérifié.',
    disputed: 'Les sources divergent.',
    sourceless: 'Sans source.',
  },
  de: {
    to: 'An',
    from: 'Von',
    through: 'Über',
    reference: 'Aktenzeichen',
    circulated: 'Verteilt am',
    copyNumber: 'Ausfertigung',
    action: 'Erbeten',
    actionBy: 'Frist',
    draftedBy: 'Verfasst von',
    clearedBy: 'Mitgezeichnet von',
    approvedBy: 'Gebilligt von',
    distribution: 'Verteiler',
    attachments: 'Anlagen',
    open: 'noch auszufüllen',
    draft: 'ENTWURF',
    contents: 'Inhalt',
    table: 'Tabelle',
    pageOf: 'Seite {page} von {pages}',
    annex: 'Anlage: Quellen und Belege',
    inNote: 'Im Vermerk',
    inSource: 'In der Quelle',
    source: 'Quelle',
    otherwise: 'Abweichend:',
    also: 'Ebenso:',
    gone: 'nicht mehr im Vermerk',
    unverified: 'Noch nicht geprüft.',
    disputed: 'Die Quellen weichen voneinander ab.',
    sourceless: 'Ohne Quelle.',
  },
  es: {
    to: 'Para',
    from: 'De',
    through: 'Por conducto de',
    reference: 'Referencia',
    circulated: 'Distribuido el',
    copyNumber: 'Ejemplar',
    action: 'Acción solicitada',
    actionBy: 'Plazo',
    draftedBy: 'Redactado por',
    clearedBy: 'Visto bueno de',
    approvedBy: 'Aprobado por',
    distribution: 'Distribución',
    attachments: 'Anexos',
    open: 'por completar',
    draft: 'BORRADOR',
    contents: 'Índice',
    table: 'Tabla',
    pageOf: 'Página {page} de {pages}',
    annex: 'Anexo: fuentes y pruebas',
    inNote: 'En la nota',
    inSource: 'En la fuente',
    source: 'Fuente',
    otherwise: 'Otra versión:',
    also: 'También:',
    gone: 'ya no figura en la nota',
    unverified: 'Aún sin verificar.',
    disputed: 'Las fuentes difieren.',
    sourceless: 'Sin fuente.',
  },
  it: {
    to: 'A',
    from: 'Da',
    through: 'Per il tramite di',
    reference: 'Riferimento',
    circulated: 'Diffuso il',
    copyNumber: 'Copia',
    action: 'Azione richiesta',
    actionBy: 'Scadenza',
    draftedBy: 'Redatto da',
    clearedBy: 'Vistato da',
    approvedBy: 'Approvato da',
    distribution: 'Distribuzione',
    attachments: 'Allegati',
    open: 'da completare',
    draft: 'BOZZA',
    contents: 'Sommario',
    table: 'Tabella',
    pageOf: 'Pagina {page} di {pages}',
    annex: 'Allegato: fonti e riscontri',
    inNote: 'Nella nota',
    inSource: 'Nella fonte',
    source: 'Fonte',
    otherwise: 'Altra versione:',
    also: 'Anche:',
    gone: 'non figura più nella nota',
    unverified: 'Non ancora verificato.',
    disputed: 'Le fonti divergono.',
    sourceless: 'Senza fonte.',
  },
  pt: {
    to: 'Para',
    from: 'De',
    through: 'Por intermédio de',
    reference: 'Referência',
    circulated: 'Distribuído em',
    copyNumber: 'Exemplar',
    action: 'Ação solicitada',
    actionBy: 'Prazo',
    draftedBy: 'Redigido por',
    clearedBy: 'Visado por',
    approvedBy: 'Aprovado por',
    distribution: 'Distribuição',
    attachments: 'Anexos',
    open: 'a completar',
    draft: 'MINUTA',
    contents: 'Índice',
    table: 'Tabela',
    pageOf: 'Página {page} de {pages}',
    annex: 'Anexo: fontes e elementos de prova',
    inNote: 'Na nota',
    inSource: 'Na fonte',
    source: 'Fonte',
    otherwise: 'Outra versão:',
    also: 'Também:',
    gone: 'já não consta da nota',
    unverified: 'Ainda não verificado.',
    disputed: 'As fontes divergem.',
    sourceless: 'Sem fonte.',
  },
  nl: {
    to: 'Aan',
    from: 'Van',
    through: 'Via',
    reference: 'Kenmerk',
    circulated: 'Verspreid op',
    copyNumber: 'Exemplaar',
    action: 'Gevraagde actie',
    actionBy: 'Uiterlijk',
    draftedBy: 'Opgesteld door',
    clearedBy: 'Geparafeerd door',
    approvedBy: 'Goedgekeurd door',
    distribution: 'Verspreiding',
    attachments: 'Bijlagen',
    open: 'nog in te vullen',
    draft: 'CONCEPT',
    contents: 'Inhoud',
    table: 'Tabel',
    pageOf: 'Pagina {page} van {pages}',
    annex: 'Bijlage: bronnen en onderbouwing',
    inNote: 'In de nota',
    inSource: 'In de bron',
    source: 'Bron',
    otherwise: 'Andere versie:',
    also: 'Ook:',
    gone: 'niet meer in de nota',
    unverified: 'Nog niet gecontroleerd.',
    disputed: 'De bronnen verschillen.',
    sourceless: 'Zonder bron.',
  },
  pl: {
    to: 'Do',
    from: 'Od',
    through: 'Za pośrednictwem',
    reference: 'Znak sprawy',
    circulated: 'Rozesłano',
    copyNumber: 'Egzemplarz',
    action: 'Wymagane działanie',
    actionBy: 'Termin',
    draftedBy: 'Opracowanie',
    clearedBy: 'Uzgodnienie',
    approvedBy: 'Zatwierdzenie',
    distribution: 'Rozdzielnik',
    attachments: 'Załączniki',
    open: 'do uzupełnienia',
    draft: 'PROJEKT',
    contents: 'Spis treści',
    table: 'Tabela',
    pageOf: 'Strona {page} z {pages}',
    annex: 'Załącznik: źródła i dowody',
    inNote: 'W notatce',
    inSource: 'W źródle',
    source: 'Źródło',
    otherwise: 'Inna wersja:',
    also: 'Także:',
    gone: 'nie ma już w notatce',
    unverified: 'Jeszcze niezweryfikowane.',
    disputed: 'Źródła są rozbieżne.',
    sourceless: 'Bez źródła.',
  },
  ru: {
    to: 'Кому',
    from: 'От кого',
    through: 'Через',
    reference: 'Номер',
    circulated: 'Разослано',
    copyNumber: 'Экземпляр',
    action: 'Требуется',
    actionBy: 'Срок',
    draftedBy: 'Подготовлено',
    clearedBy: 'Согласовано',
    approvedBy: 'Утверждено',
    distribution: 'Рассылка',
    attachments: 'Приложения',
    open: 'заполнить',
    draft: 'ПРОЕКТ',
    contents: 'Содержание',
    table: 'Таблица',
    pageOf: 'Страница {page} из {pages}',
    annex: 'Приложение: источники и подтверждения',
    inNote: 'В записке',
    inSource: 'В источнике',
    source: 'Источник',
    otherwise: 'Иначе:',
    also: 'Также:',
    gone: 'больше нет в записке',
    unverified: 'Ещё не проверено.',
    disputed: 'Источники расходятся.',
    sourceless: 'Без источника.',
  },
};

/** The languages that have words of their own; the others have the English ones. */
export const LABELLED: readonly string[] = ['en', ...Object.keys(OTHERS)];

/** @param tag BCP 47 tag of the note */
export const labelsOf = (tag: string): Labels => OTHERS[languageOf(tag)] ?? ENGLISH;

/** "Page {page} of {pages}", the numbers apart from the words. */
export const pageParts = (tag: string): string[] =>
  labelsOf(tag)
    .pageOf.split(/(\{pages?\})/)
    .filter(Boolean);

/** What parts a label from its words: French sets a blank before it. */
export const colonOf = (tag: string): string => (languageOf(tag) === 'fr' ? '\u00a0:' : ':');

/** What stands where words are still to be set. */
export const notSet = (tag: string): string => `[${labelsOf(tag).open}]`;

/** Who else tells it, and who said otherwise; empty where one source alone tells it. */
export function besidesIn(evidence: Pick<Evidence, 'also' | 'otherwise'>, tag: string): string {
  const labels = OTHERS[languageOf(tag)];
  if (!labels) return besides(evidence);
  const sentences = (['also', 'otherwise'] as const).filter((of) => evidence[of].length > 0);
  return sentences.map((of) => `${labels[of]} ${evidence[of].join('; ')}.`).join(' ');
}

/** An ISO day as it is written in the note's language; other words are left as they are. */
export function dayIn(iso: string, tag: string): string {
  const language = languageOf(tag);
  if (!OTHERS[language] || !/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(Date.parse(iso))) return date(iso);
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const written = format.format(new Date(`${iso}T00:00:00Z`));
  // French counts the first day, and the languages' data do not.
  return bound(language === 'fr' ? written.replace(/^1 /, '1er ') : written, tag);
}
