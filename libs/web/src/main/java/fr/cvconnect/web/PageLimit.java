package fr.cvconnect.web;

/** How many items a page holds: 1 to 100, 50 if the caller does not say. */
public record PageLimit(int items) {
  public static final int DEFAULT_ITEMS = 50;
  public static final int MAX_ITEMS = 100;

  public PageLimit {
    if (items < 1 || items > MAX_ITEMS) {
      throw new IllegalArgumentException("not a page limit: " + items);
    }
  }

  /** Reads the query parameter {@code limit}; null is the default, anything bad is 422. */
  public static PageLimit parse(String text) {
    if (text == null) {
      return new PageLimit(DEFAULT_ITEMS);
    }
    // Three digits at most: cannot overflow, and refuses signs and blanks that parseInt or a
    // database would read differently.
    if (!text.matches("[0-9]{1,3}")) {
      throw outOfRange();
    }
    int items = Integer.parseInt(text);
    if (items < 1 || items > MAX_ITEMS) {
      throw outOfRange();
    }
    return new PageLimit(items);
  }

  /** What to ask the database for: the row too many tells whether there is a next page. */
  public int oneMore() {
    return items + 1;
  }

  private static ProblemException outOfRange() {
    return Violations.of(
        "/limit", "OUT_OF_RANGE", "A whole number from 1 to " + MAX_ITEMS + " is expected.");
  }
}
