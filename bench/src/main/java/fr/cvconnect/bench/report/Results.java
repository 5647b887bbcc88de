package fr.cvconnect.bench.report;

import fr.cvconnect.servers.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** {@code bench/results}, a file for each run. */
public record Results(Checkout checkout) {

  /** Returns where, relative to the checkout. */
  public Path keep(String report) throws IOException {
    Path folder = Path.of("bench", "results");
    Files.createDirectories(checkout.root().resolve(folder));
    String name = InstantSource.system().instant().toString().replaceAll("[:.]", "-") + ".txt";
    Path file = folder.resolve(name);
    Files.writeString(checkout.root().resolve(file), report);
    return file;
  }
}
