package fr.cvconnect.auth.merchant;

/** The branches the scheme's guide names on its first page [seed]; the commission may follow it. */
public enum Category {
  /** Hébergement. */
  ACCOMMODATION,
  /** Séjours et transports. */
  TRAVEL,
  /** Loisirs et culture. */
  LEISURE_AND_CULTURE,
  /** Loisirs sportifs. */
  SPORTS,
  /** Restauration. */
  CATERING
}
