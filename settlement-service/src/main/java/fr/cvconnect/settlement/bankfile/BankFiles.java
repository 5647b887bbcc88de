package fr.cvconnect.settlement.bankfile;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The bank files with their bytes. */
@ApplicationScoped
class BankFiles implements PanacheRepositoryBase<BankFile, String> {

  /** The file that was written when the date was closed; null if there is none. */
  Uni<BankFile> ofClosing(LocalDate businessDate) {
    return findById(BankFile.messageId(businessDate, 1));
  }

  /** Stores a part and forgets it, so that parts do not pile up in memory. */
  Uni<Void> store(BankFilePart part) {
    return getSession()
        .chain(session -> session.persist(part).chain(session::flush).invoke(session::clear));
  }

  Uni<byte[]> content(String messageId, int partNumber) {
    return getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "from BankFilePart where messageId = :file and number = :number",
                        BankFilePart.class)
                    .setParameter("file", messageId)
                    .setParameter("number", partNumber)
                    .getSingleResult())
        .map(BankFilePart::content);
  }
}
