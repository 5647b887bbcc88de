package fr.cvconnect.testing.access;

/** Whose the thing is that a call is about, as its caller sees it. */
public enum Whose {
  /** Of the caller's own site; for one that has none, of a site of its own organisation. */
  OWN,
  /** Of another site of its organisation. */
  OTHER_SITE,
  OTHER_ORGANISATION
}
