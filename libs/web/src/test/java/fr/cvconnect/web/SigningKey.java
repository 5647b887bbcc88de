package fr.cvconnect.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** A key pair that lives as long as the test application, and tokens signed with it. */
public final class SigningKey implements QuarkusTestResourceLifecycleManager {
  static final String ISSUER = "http://issuer.test";
  static final String AUDIENCE = "web-test";
  private static final String PRIVATE_KEY = "test.private-key";

  @Override
  public Map<String, String> start() {
    KeyPair pair = newKeyPair();
    return Map.of(
        "quarkus.oidc.public-key",
        base64(pair.getPublic().getEncoded()),
        PRIVATE_KEY,
        base64(pair.getPrivate().getEncoded()));
  }

  @Override
  public void stop() {}

  /** A token that is good unless the caller spoils it before signing. */
  static JwtClaimsBuilder token(String... roles) {
    return Jwt.issuer(ISSUER)
        .audience(AUDIENCE)
        .subject("someone")
        .claim("preferred_username", "100001")
        .claim("realm_access", Map.of("roles", Set.of(roles)))
        .expiresAt(Instant.now().plusSeconds(60));
  }

  static String sign(JwtClaimsBuilder claims) {
    return claims.sign(privateKey());
  }

  static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static PrivateKey privateKey() {
    byte[] key =
        Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
