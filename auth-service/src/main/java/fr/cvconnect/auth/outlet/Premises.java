package fr.cvconnect.auth.outlet;

import fr.cvconnect.auth.account.Email;
import java.util.Objects;

/**
 * The place where customers are received: {@code Accueil du camping}, {@code Biscarrosse}.
 *
 * @param email where the outlet is written to
 */
public record Premises(String name, String town, Email email) {
  public Premises {
    Objects.requireNonNull(name);
    Objects.requireNonNull(town);
    Objects.requireNonNull(email);
  }
}
