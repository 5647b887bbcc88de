package fr.cvconnect.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadableRecordTest {
  @Test
  void whatItQuotesStaysOneLine() {
    String forged = "no key\n2026-11-30 06:00 INFO all is well\r\u0000\u001b[2K\u2028";

    assertThat(new UnreadableRecord("BAD_SIGNATURE", forged))
        .hasMessage("no key?2026-11-30 06:00 INFO all is well???[2K?");
  }

  @Test
  void accentsStay() {
    assertThat(new UnreadableRecord("UNREADABLE_BODY", "clé « é »")).hasMessage("clé « é »");
  }
}
