package fr.cvconnect.settlement.bankaccount;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The merchants' bank accounts, one each. */
@ApplicationScoped
class BankAccounts implements PanacheRepositoryBase<BankAccount, String> {}
