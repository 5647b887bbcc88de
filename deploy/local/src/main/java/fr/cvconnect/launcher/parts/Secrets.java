package fr.cvconnect.launcher.parts;

import fr.cvconnect.launcher.io.JsonFile;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sandbox's own passwords and keys by name, drawn at random when first asked for and kept with
 * its data, so that no two sandboxes share one and none stands in the repository.
 */
public final class Secrets {
  /** 32 characters, the least that a key for cookies may have. */
  private static final int PASSWORD_BYTES = 24;

  private final JsonFile<Drawn> file;
  private final Map<String, String> known = new TreeMap<>();

  public Secrets(Path file) {
    this.file = new JsonFile<>(file, Drawn.class);
    this.file.read().ifPresent(drawn -> known.putAll(drawn.secrets()));
  }

  /** Letters, digits, {@code -} and {@code _} only: safe in every file, address and command. */
  public synchronized String password(String name) {
    if (!known.containsKey(name)) {
      var bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      keep(Map.of(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }
    return known.get(name);
  }

  public synchronized SigningKey signingKey(String name) {
    var privateName = name + ".private";
    var publicName = name + ".public";
    if (!known.containsKey(privateName)) {
      var pair = ed25519().generateKeyPair();
      keep(
          Map.of(
              privateName, base64(pair.getPrivate().getEncoded()),
              publicName, base64(pair.getPublic().getEncoded())));
    }
    return new SigningKey(known.get(privateName), known.get(publicName));
  }

  private void keep(Map<String, String> more) {
    known.putAll(more);
    file.write(new Drawn(known));
  }

  private static KeyPairGenerator ed25519() {
    try {
      return KeyPairGenerator.getInstance("Ed25519");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  record Drawn(Map<String, String> secrets) {}

  /**
   * An Ed25519 pair in base64.
   *
   * @param privateKey PKCS#8
   * @param publicKey X.509
   */
  public record SigningKey(String privateKey, String publicKey) {}
}
