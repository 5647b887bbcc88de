package fr.cvconnect.launcher.demo;

import fr.cvconnect.launcher.demo.SandboxFile.ClientAccount;
import fr.cvconnect.launcher.demo.SandboxFile.PersonAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Who can sign in to the sandbox, once it is filled. */
public final class DemoAccounts {
  private final List<DemoMerchant> merchants;
  private final UnaryOperator<String> secrets;

  public DemoAccounts(List<DemoMerchant> merchants, UnaryOperator<String> secrets) {
    this.merchants = merchants;
    this.secrets = secrets;
  }

  public List<PersonAccount> people() {
    var people = new ArrayList<PersonAccount>();
    for (var merchant : merchants) {
      var id = merchant.merchantId();
      people.add(new PersonAccount("merchant", id, password(id), id, null, merchant.email()));
      for (var outlet : merchant.outlets()) {
        var outletId = outlet.outletId();
        people.add(
            new PersonAccount(
                "outlet", outletId, password(outletId), id, outletId, outlet.email()));
      }
    }
    for (var role : DemoFilling.STAFF) {
      people.add(
          new PersonAccount(role, role, password(role), null, null, DemoFilling.emailOf(role)));
    }
    return people;
  }

  public List<ClientAccount> programs() {
    var owner = merchants.getFirst();
    var till = DemoFilling.tillOf(owner);
    return List.of(
        new ClientAccount("till", till, secret(till), owner.merchantId(), owner.outletIds()),
        new ClientAccount("wallet", "wallet-backend", secret("wallet-backend"), null, null));
  }

  private String password(String account) {
    return secrets.apply(DemoFilling.accountSecret(account));
  }

  private String secret(String client) {
    return secrets.apply(DemoFilling.clientSecret(client));
  }
}
