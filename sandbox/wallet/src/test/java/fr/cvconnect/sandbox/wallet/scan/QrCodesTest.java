package fr.cvconnect.sandbox.wallet.scan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.zxing.WriterException;
import fr.cvconnect.sandbox.wallet.WalletKeys;
import fr.cvconnect.testing.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealServers.class,
    initArgs = @ResourceArg(name = "service", value = "wallet"))
@WithTestResource(WalletKeys.class)
class QrCodesTest {
  @Test
  void aCodeInThePictureIsRead() throws WriterException {
    post(CameraPictureTest.pictureOf("K7QF2P9A", 160))
        .statusCode(200)
        .body("text", equalTo("K7QF2P9A"));
  }

  @Test
  void aPictureWithoutCodeIsNoError() {
    post(new byte[CameraPicture.BYTES]).statusCode(200).body("text", nullValue());
  }

  @Test
  void whatIsNoPictureIsRefused() {
    post(new byte[100]).statusCode(422).body("code", equalTo("VALIDATION_FAILED"));
  }

  private static ValidatableResponse post(byte[] shades) {
    return given().contentType(ContentType.BINARY).body(shades).post("/api/qr-codes").then();
  }
}
