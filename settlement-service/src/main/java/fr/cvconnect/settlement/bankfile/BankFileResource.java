package fr.cvconnect.settlement.bankfile;

import fr.cvconnect.settlement.BusinessDates;
import fr.cvconnect.settlement.Roles;
import fr.cvconnect.settlement.SettlementProblem;
import fr.cvconnect.settlement.batch.DailyBatch;
import fr.cvconnect.settlement.batch.DailyBatches;
import fr.cvconnect.web.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/batches/{businessDate}/file")
@Produces(MediaType.APPLICATION_XML)
class BankFileResource {
  private final BankFiles files;
  private final DailyBatches batches;

  BankFileResource(BankFiles files, DailyBatches batches) {
    this.files = files;
    this.batches = batches;
  }

  /**
   * The bank file of a closed business date, the same bytes each time, streamed part by part.
   * {@code Repr-Digest} (RFC 9530) carries their SHA-256.
   */
  @GET
  @RolesAllowed({Roles.FINANCE_PREPARER, Roles.FINANCE_APPROVER})
  public RestMulti<byte[]> file(@RestPath String businessDate) {
    LocalDate date = BusinessDates.ofPath(businessDate);
    return RestMulti.fromUniResponse(
        Panache.withSession(() -> existing(date)), this::content, BankFileResource::headers);
  }

  private Uni<BankFile> existing(LocalDate businessDate) {
    return files
        .ofClosing(businessDate)
        .onItem()
        .ifNull()
        .switchTo(
            () ->
                batches
                    .findById(businessDate)
                    .onItem()
                    .transformToUni(batch -> Uni.createFrom().failure(absence(batch))));
  }

  private static ProblemException absence(DailyBatch batch) {
    SettlementProblem why =
        batch == null
            ? SettlementProblem.BATCH_NOT_FOUND
            : switch (batch.state()) {
              case OPEN, ENDED -> SettlementProblem.BATCH_NOT_CLOSED;
              case CLOSED -> SettlementProblem.NO_PAYABLE_TRANSFERS;
            };
    return new ProblemException(why, why.title());
  }

  private Multi<byte[]> content(BankFile file) {
    return Multi.createFrom()
        .range(1, file.parts() + 1)
        .onItem()
        .transformToUniAndConcatenate(
            part -> Panache.withSession(() -> files.content(file.messageId(), part)));
  }

  private static Map<String, List<String>> headers(BankFile file) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
    return Map.of(
        HttpHeaders.CONTENT_DISPOSITION,
        List.of("attachment; filename=\"" + file.messageId() + ".xml\""),
        HttpHeaders.CONTENT_TYPE,
        List.of(MediaType.APPLICATION_XML),
        "Repr-Digest",
        List.of("sha-256=:" + digest + ":"));
  }
}
