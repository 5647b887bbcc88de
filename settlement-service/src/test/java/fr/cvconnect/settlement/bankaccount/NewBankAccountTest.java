package fr.cvconnect.settlement.bankaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewBankAccountTest {
  private static final String IBAN = "FR7630006000011234567890189";

  @ParameterizedTest
  @ValueSource(strings = {IBAN, "FR76 3000 6000 0112 3456 7890 189", "fr7630006000011234567890189"})
  void anIbanIsTakenAsPeopleWriteIt(String written) {
    assertThat(new NewBankAccount(written, "Camping des Pins").check().iban()).hasToString(IBAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FR7630006000011234567890188", // check digits
        "FR763000600001123456789018", // one digit short
        "FR76300060000112345678901890", // one too many
        "XX7630006000011234567890189",
        "BR1800360305000010009795493C1", // valid, but outside SEPA
        "",
        "IBAN",
      })
  void anythingElseIsRefusedWithoutBeingRepeated(String written) {
    NewBankAccount sent = new NewBankAccount(written, "Camping des Pins");

    assertThatThrownBy(sent::check).satisfies(refused -> assertNotRepeated(refused, written));
  }

  private static void assertNotRepeated(Throwable refused, String written) {
    if (written.length() > 4) {
      assertThat(refused.getMessage()).doesNotContain(written);
    }
  }

  @Test
  void theHolderNeedsANameABankCanRead() {
    assertThat(new NewBankAccount(IBAN, " Hôtel ").check().holder()).isEqualTo("Hôtel");
    assertThat(new NewBankAccount(IBAN, "n".repeat(70)).check().holder()).hasSize(70);
    for (String bad : new String[] {null, " ", "n".repeat(71), "東京", "a\u0000b"}) {
      assertThatThrownBy(() -> new NewBankAccount(IBAN, bad).check()).as(bad).isNotNull();
    }
  }

  @Test
  void theIbanIsNeverWrittenOut() {
    assertThat(new NewBankAccount(IBAN, "Camping des Pins").toString()).doesNotContain("3000");
  }
}
