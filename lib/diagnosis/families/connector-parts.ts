import type { ErrorFamily } from '../family.ts';

/** A part of QuickBooks Desktop that the Web Connector needs is not installed, or damaged. */
export const connectorParts = {
  id: 'connector-parts',
  fault: 'unknown',
  software: ['quickbooks-desktop'],
  texts: [
    /qbxmlrp2?\b.{0,40}?(?:component|\bcom\b|install|regist)|cannot create qbxmlrp|qbxml components/,
    /class not registered|com class factory|reinstall quickbooks|installation of quickbooks|rpc server|server execution failed|setting authflags/,
    /0x8004040[57]|(?:0x)?80040154|0x80080005|0x80029c4a|0x800706ba/,
  ],
  first: 'fix',
  remedy: ['repair-quickbooks', 'run-web-connector'],
  after: null,
  sure: 'B',
  examples: [
    'Cannot create QBXMLRP2 COM component.',
    'The installation of QuickBooks appears to be incomplete. Please reinstall QuickBooks.',
  ],
} as const satisfies ErrorFamily;
