package fr.cvconnect.settlement.bankaccount;

import fr.cvconnect.settlement.Roles;
import fr.cvconnect.web.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/merchants/{merchantId}/bank-account")
@Produces(MediaType.APPLICATION_JSON)
class BankAccountResource {
  private final AccountSetting setting;
  private final Scope scope;

  BankAccountResource(AccountSetting setting, Scope scope) {
    this.setting = setting;
    this.scope = scope;
  }

  /** The account that counts from now on, its IBAN masked. */
  record BankAccountView(
      String merchantId, String merchantName, String iban, String holder, Instant updatedAt) {

    static BankAccountView of(AccountSetting.OfMerchant set) {
      return new BankAccountView(
          set.merchant().merchantId(),
          set.merchant().legalName(),
          set.account().maskedIban(),
          set.account().holder(),
          set.account().updatedAt());
    }
  }

  /** Sets where the merchant's next transfers go. Sent again it changes nothing. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATIONS)
  public Uni<BankAccountView> set(@RestPath String merchantId, NewBankAccount sent) {
    return setting.set(merchantId, sent.check(), scope.account()).map(BankAccountView::of);
  }
}
