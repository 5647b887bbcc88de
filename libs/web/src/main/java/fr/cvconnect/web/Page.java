package fr.cvconnect.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor opaque, to be sent back for the page that follows; null at the end
 */
public record Page<T>(List<T> items, String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were asked for with {@link PageLimit#oneMore()}: the row too many is
   * not shown, it only tells that there is a next page.
   *
   * @param position what the last shown row is found again by
   */
  public static <R, T> Page<T> of(
      List<R> rows, PageLimit limit, Function<R, Cursor> position, Function<R, T> view) {
    boolean more = rows.size() > limit.items();
    List<R> shown = more ? rows.subList(0, limit.items()) : rows;
    String next = more ? position.apply(shown.getLast()).text() : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
