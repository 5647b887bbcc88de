package fr.cvconnect.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedPageTest {
  @Test
  void aPageThatFollowsThePositionIsUnbroken() {
    assertThat(page(4, 7, 5, 6, 7).isUnbroken()).isTrue();
    assertThat(page(4, 7, 5, 6, 7).end()).isEqualTo(7);
  }

  @Test
  void theBeginningOfALongPageIsUnbroken() {
    assertThat(page(4, 99, 5, 6).isUnbroken()).isTrue();
    assertThat(page(4, 99, 5, 6).end()).isEqualTo(6);
  }

  @Test
  void nothingAfterTheTipIsUnbroken() {
    assertThat(page(7, 7).isUnbroken()).isTrue();
    assertThat(page(0, 0).isUnbroken()).isTrue();
  }

  @Test
  void factsTakenByTheRetentionBreakThePage() {
    assertThat(page(4, 7, 6, 7).isUnbroken()).isFalse();
    assertThat(page(4, 7, 5, 7).isUnbroken()).isFalse();
    assertThat(page(4, 7).isUnbroken()).isFalse();
    assertThat(page(4, 7).end()).isEqualTo(7);
  }

  @Test
  void aPositionBeyondTheTipBreaksThePage() {
    assertThat(page(8, 7).isUnbroken()).isFalse();
    assertThat(page(Long.MAX_VALUE, 7).isUnbroken()).isFalse();
    assertThat(page(1, 0).isUnbroken()).isFalse();
  }

  private static FeedPage page(long after, long tip, long... positions) {
    List<StoredFact> facts =
        LongStream.of(positions)
            .mapToObj(position -> new StoredFact(position, null, "PaymentScanned", "{}"))
            .toList();
    return new FeedPage(after, tip, facts);
  }
}
