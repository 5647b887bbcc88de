package fr.cvconnect.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A small service of its own that uses the library as any other does. */
@Path("/parcels")
@Produces(MediaType.APPLICATION_JSON)
public class ParcelResource {
  record NewParcel(long grams, String label, Integer floor, List<Stop> stops) {}

  record Stop(String town) {}

  record Me(
      String account,
      Set<String> roles,
      Optional<String> organisation,
      Optional<Set<String>> sites) {}

  private final Scope scope;

  ParcelResource(Scope scope) {
    this.scope = scope;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<NewParcel> create(NewParcel parcel) {
    Violations violations = new Violations();
    String label = new Texts(violations).required("/label", parcel.label(), 20);
    violations.throwIfAny();
    return Uni.createFrom()
        .item(new NewParcel(parcel.grams(), label, parcel.floor(), parcel.stops()));
  }

  @GET
  @PermitAll
  public Map<String, Integer> list(@RestQuery String limit) {
    return Map.of("limit", PageLimit.parse(limit).items());
  }

  @GET
  @Path("{id}")
  @PermitAll
  public String one(@RestPath UUID id) {
    return "\"" + id + "\"";
  }

  @GET
  @Path("me")
  @RolesAllowed("carrier")
  public Me me() {
    return new Me(scope.account(), scope.roles(), scope.organisation(), scope.sites());
  }

  @GET
  @Path("closed")
  public String closed() {
    return "\"nobody sees this\"";
  }

  @GET
  @Path("broken")
  @PermitAll
  public Uni<String> broken() {
    return Uni.createFrom().failure(new IllegalStateException("the password is 1234"));
  }

  @GET
  @Path("away")
  @PermitAll
  public Uni<String> away() {
    return Uni.createFrom()
        .failure(new IllegalStateException("wrapped", new ConnectException("10.0.0.1 refused")));
  }
}
