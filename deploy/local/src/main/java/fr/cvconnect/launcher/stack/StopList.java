package fr.cvconnect.launcher.stack;

import fr.cvconnect.launcher.io.SandboxFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The parts that are meant to be down, one empty file each ({@code <name>.stopped}): how {@code cv
 * stop} tells the running launcher, which looks several times a second.
 */
public final class StopList {
  private final Path folder;

  public StopList(SandboxFolder folder) {
    this.folder = folder.run();
  }

  public boolean contains(String name) {
    return Files.exists(file(name));
  }

  public void add(String name) {
    try {
      Files.createDirectories(folder);
      Files.write(file(name), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void clear(List<String> names) {
    names.forEach(this::remove);
  }

  private Path file(String name) {
    return folder.resolve(name + ".stopped");
  }
}
