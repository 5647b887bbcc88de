package fr.cvconnect.settlement.bankaccount;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was ever said about the merchants' bank accounts. */
@ApplicationScoped
class AccountChanges implements PanacheRepositoryBase<AccountChange, UUID> {}
