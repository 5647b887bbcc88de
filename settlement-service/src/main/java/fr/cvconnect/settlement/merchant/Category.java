package fr.cvconnect.settlement.merchant;

/**
 * The branches that {@code auth.merchants} knows. A closed set here only for what is configured by
 * them; a merchant of a branch that is new since then is a merchant like any other.
 */
public enum Category {
  ACCOMMODATION,
  TRAVEL,
  LEISURE_AND_CULTURE,
  SPORTS,
  CATERING
}
