package fr.cvconnect.auth.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts, by what one signs in with. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {}
