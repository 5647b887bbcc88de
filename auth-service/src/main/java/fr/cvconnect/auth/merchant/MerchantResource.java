package fr.cvconnect.auth.merchant;

import fr.cvconnect.auth.RequestFields;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code POST /api/merchants}: for operations; 409 for a convention number that is taken. */
@Path("/api/merchants")
@Produces(MediaType.APPLICATION_JSON)
class MerchantResource {
  private static final int LONGEST_LEGAL_NAME = 140;
  private static final int LONGEST_ADDRESS_LINE = 100;

  private final Registration registration;

  MerchantResource(Registration registration) {
    this.registration = registration;
  }

  @POST
  @RolesAllowed("operations")
  @ResponseStatus(201)
  public Uni<MerchantView> register(NewMerchant asked) {
    Convention convention = asked.read();
    return registration.register(convention).replaceWith(MerchantView.of(convention));
  }

  record NewMerchant(
      String merchantId,
      String legalName,
      String email,
      String category,
      String language,
      NewAddress address) {
    Convention read() {
      RequestFields fields = new RequestFields();
      String number = fields.digits("/merchantId", merchantId, 6);
      String name = fields.text("/legalName", legalName, LONGEST_LEGAL_NAME);
      var mailbox = fields.email("/email", email);
      Category branch = fields.oneOf("/category", category, Category.values(), Category::name);
      Language mails =
          language == null
              ? Language.FR
              : fields.oneOf("/language", language, Language.values(), Language::code);
      NewAddress place = address == null ? new NewAddress(null, null, null) : address;
      String street = fields.text("/address/street", place.street, LONGEST_ADDRESS_LINE);
      String postalCode = fields.digits("/address/postalCode", place.postalCode, 5);
      String town = fields.text("/address/town", place.town, LONGEST_ADDRESS_LINE);
      fields.throwIfAny();
      return new Convention(
          number, name, mailbox, branch, mails, new Address(street, postalCode, town));
    }
  }

  record NewAddress(String street, String postalCode, String town) {}

  record MerchantView(
      String merchantId,
      String legalName,
      String email,
      Category category,
      String language,
      Address address) {
    static MerchantView of(Convention convention) {
      return new MerchantView(
          convention.number(),
          convention.legalName(),
          convention.email().address(),
          convention.category(),
          convention.language().code(),
          convention.address());
    }
  }
}
