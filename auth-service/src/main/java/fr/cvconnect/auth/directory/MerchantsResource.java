package fr.cvconnect.auth.directory;

import fr.cvconnect.auth.SearchWords;
import fr.cvconnect.auth.merchant.Convention;
import fr.cvconnect.web.Cursor;
import fr.cvconnect.web.Page;
import fr.cvconnect.web.PageLimit;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code GET /api/merchants} and {@code GET /api/merchants/{id}}: for operations; 404 for an
 * unknown merchant.
 */
@Path("/api/merchants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operations")
class MerchantsResource {
  private static final int LONGEST_QUERY = 100;

  private final Directory directory;

  MerchantsResource(Directory directory) {
    this.directory = directory;
  }

  /**
   * A page of merchants by name.
   *
   * @param q what the merchant's name, town or id must begin with, word by word; without it, all
   */
  @GET
  @WithSession
  public Uni<Page<FoundMerchant>> find(
      @RestQuery String q, @RestQuery String limit, @RestQuery String cursor) {
    PageLimit items = PageLimit.parse(limit);
    List<String> words = words(q);
    String last = Cursor.parse(cursor, position -> id(position.getFirst()));
    return directory
        .merchants(words, last, items)
        .map(found -> Page.of(found, items, it -> Cursor.of(it.merchantId()), Function.identity()));
  }

  @GET
  @Path("{merchantId}")
  @WithSession
  public Uni<RegisteredMerchant> one(@RestPath String merchantId) {
    return directory.merchant(merchantId);
  }

  private static List<String> words(String q) {
    Violations violations = new Violations();
    String text = new Texts(violations).optional("/q", q, LONGEST_QUERY);
    violations.throwIfAny();
    return text == null ? List.of() : SearchWords.of(text).stream().distinct().toList();
  }

  private static String id(String text) {
    if (!Convention.isNumber(text)) {
      throw new IllegalArgumentException("not a merchant: " + text);
    }
    return text;
  }
}
