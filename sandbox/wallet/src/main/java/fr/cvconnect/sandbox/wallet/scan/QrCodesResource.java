package fr.cvconnect.sandbox.wallet.scan;

import fr.cvconnect.web.Violations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/qr-codes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class QrCodesResource {

  /** The text of the QR code in a {@link CameraPicture}; null as long as there is none. */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Seen read(byte[] shades) {
    if (shades.length != CameraPicture.BYTES) {
      throw Violations.of(
          "", "WRONG_SIZE", "A picture of %d bytes is expected.".formatted(CameraPicture.BYTES));
    }
    return new Seen(new CameraPicture(shades).qrCode().orElse(null));
  }

  record Seen(String text) {}
}
