package fr.cvconnect.sandbox.wallet.debit;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.cvconnect.events.Ids;
import fr.cvconnect.json.WireJson;
import fr.cvconnect.sandbox.wallet.publication.Publication;
import fr.cvconnect.sandbox.wallet.publication.Publications;
import fr.cvconnect.sandbox.wallet.publication.SigningKey;
import fr.cvconnect.sandbox.wallet.publication.WalletFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the records of a debit, as honest as its fault lets them be. */
@ApplicationScoped
class DebitRecords {
  private static final byte[] GARBAGE =
      "\u0000ceci n'est pas du JSON{".getBytes(StandardCharsets.UTF_8);

  /** Without a next debit a reordered record leaves after all. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final SigningKey key;
  private final Publications publications;

  DebitRecords(SigningKey key, Publications publications) {
    this.key = key;
    this.publications = publications;
  }

  /** Stores the records in the caller's transaction. */
  Uni<Void> record(Debit debit, WalletDebited claim) {
    WalletFact fact =
        new WalletFact(
            Ids.next(),
            WalletDebited.class.getSimpleName(),
            claim.paymentId().toString(),
            claim.debitedAt(),
            debit.number(),
            body(debit.fault(), claim));
    Map<String, String> headers = fact.headers(key.id(), signature(debit.fault(), fact));
    List<Publication> copies =
        Stream.generate(() -> Publication.of(debit.id(), fact, headers))
            .map(record -> held(record, debit, claim))
            .limit(debit.fault().copies())
            .toList();
    return publications.record(debit.id(), copies);
  }

  private static Publication held(Publication record, Debit debit, WalletDebited claim) {
    return switch (debit.fault()) {
      case LATE -> record.heldUntil(claim.debitedAt());
      case REORDERED -> record.heldForNextUntil(debit.takenAt().plus(LONGEST_WAIT));
      case NONE, DUPLICATE, BAD_SIGNATURE, GARBAGE, UNKNOWN_PAYMENT, TOO_MUCH, WRONG_CURRENCY ->
          record;
    };
  }

  private byte[] signature(Fault fault, WalletFact fact) {
    return fault == Fault.BAD_SIGNATURE ? key.sign(GARBAGE) : key.sign(fact.signedBytes());
  }

  private static byte[] body(Fault fault, WalletDebited claim) {
    try {
      return fault == Fault.GARBAGE ? GARBAGE : WireJson.tolerant().writeValueAsBytes(claim);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
