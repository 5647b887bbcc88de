package fr.cvconnect.sandbox.wallet.request;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The gateway, as a wallet may use it: with a token by client credentials. */
@RegisterRestClient(configKey = "gateway")
@OidcClientFilter
@Path("/wallet/payment-requests")
interface MerchantSide {
  @GET
  @Path("/{code}")
  Uni<PaymentRequest> paymentRequest(@PathParam("code") String code);
}
