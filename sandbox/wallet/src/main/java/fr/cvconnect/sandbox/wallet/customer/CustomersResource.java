package fr.cvconnect.sandbox.wallet.customer;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The demo customers. Nobody signs in here: the sandbox's wallet is everybody's. */
@Path("/api/customers")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class CustomersResource {
  private final Customers customers;

  CustomersResource(Customers customers) {
    this.customers = customers;
  }

  @GET
  @WithSession
  public Uni<List<CustomerView>> all() {
    return customers.byName().map(found -> found.stream().map(CustomerView::of).toList());
  }

  record CustomerView(String id, String name, long balanceCents) {
    static CustomerView of(Customer customer) {
      return new CustomerView(customer.id(), customer.name(), customer.balanceCents());
    }
  }
}
