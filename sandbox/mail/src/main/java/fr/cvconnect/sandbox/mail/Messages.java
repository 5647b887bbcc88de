package fr.cvconnect.sandbox.mail;

import fr.cvconnect.json.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** All mails ever taken, one file each, read back at the start. */
final class Messages {
  private static final int SHOWN_AT_MOST = 1_000;

  private final Path folder;

  /** The newest first. */
  private final Deque<Message> messages = new ConcurrentLinkedDeque<>();

  Messages(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .map(Messages::read)
          .sorted(Comparator.comparing(Message::receivedAt))
          .forEach(messages::addFirst);
    }
  }

  /** The newest first. An address without upper and lower case; null means everybody's. */
  List<Message> to(String address) {
    return messages.stream()
        .filter(message -> address == null || message.to().equalsIgnoreCase(address))
        .limit(SHOWN_AT_MOST)
        .toList();
  }

  /** Returns once it is on disk. */
  void add(Message message) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".json");
    Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
    try (FileChannel channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(WireJson.strict().writeValueAsBytes(message)));
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    messages.addFirst(message);
  }

  private static Message read(Path file) {
    try {
      return WireJson.strict().readValue(Files.readAllBytes(file), Message.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
