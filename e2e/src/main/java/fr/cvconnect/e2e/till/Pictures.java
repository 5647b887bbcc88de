package fr.cvconnect.e2e.till;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;

/** What the pages look like, kept in {@code target/pages} for people to see. */
final class Pictures {
  /** The narrowest phone the pages are made for. */
  static final ViewportSize PHONE = new ViewportSize(360, 740);

  private static final ViewportSize DESKTOP = new ViewportSize(1280, 740);
  private static final Path FOLDER = Path.of("target", "pages");

  private Pictures() {}

  /** The page as it is, on a phone and on a counter's computer. */
  static void take(Page page, String name) {
    take(page, name, DESKTOP);
    take(page, name, PHONE);
  }

  /**
   * Nothing lies under the navigation then. On a phone one scrolls; axe would take what is half
   * covered for too small to press.
   */
  static void tall(Page page) {
    page.setViewportSize(PHONE.width, 2_400);
  }

  /** What was there when a test failed. */
  static void ofFailure(Page page, String test) {
    save(page, "failed-" + test);
  }

  private static void take(Page page, String name, ViewportSize size) {
    page.setViewportSize(size.width, size.height);
    // All of it without scrolling, else the navigation would lie across the middle.
    int height = (int) page.evaluate("document.documentElement.scrollHeight");
    page.setViewportSize(size.width, height);
    save(page, name + "-" + size.width);
    page.setViewportSize(size.width, size.height);
  }

  private static void save(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
  }
}
