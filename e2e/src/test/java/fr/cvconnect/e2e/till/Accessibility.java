package fr.cvconnect.e2e.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a machine can tell of WCAG 2.2 AA. */
final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  /**
   * Fails with what is wrong with the page as it is.
   *
   * @param name of the page, for the message
   */
  static void check(Page page, String name) {
    Pictures.tall(page);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(name + ": nothing beside a phone's screen")
        .isLessThanOrEqualTo(Pictures.PHONE.width);
    List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations)
        .as(name)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
