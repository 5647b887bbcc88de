package fr.cvconnect.payment.outlet;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All merchants. */
@ApplicationScoped
public class Merchants implements PanacheRepositoryBase<Merchant, String> {}
