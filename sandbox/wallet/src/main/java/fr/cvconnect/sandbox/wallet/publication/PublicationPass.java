package fr.cvconnect.sandbox.wallet.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.cvconnect.json.WireJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes what is due, one record after the other: the next leaves once this one is acknowledged
 * and marked. A sandbox has the time, and the order is exactly the one that was asked for.
 */
@ApplicationScoped
class PublicationPass {
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final String DUE =
      """
      select id, message_key, message_value, headers, due_at is not null as held
      from publication where published_at is null and (due_at is null or due_at <= ?)
      order by position limit ?
      """;
  private static final String PUBLISHED =
      "update publication set published_at = now() where id = ?";

  private record Due(UUID id, boolean held, String key, byte[] value, String headers) {}

  private final AgroalDataSource database;
  private final WalletProducer producer;
  private final WalletConfig config;
  private final InstantSource clock;

  PublicationPass(
      AgroalDataSource database,
      WalletProducer producer,
      WalletConfig config,
      InstantSource clock) {
    this.database = database;
    this.producer = producer;
    this.config = config;
    this.clock = clock;
  }

  void run() throws SQLException, ExecutionException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      for (Due due : due(connection)) {
        if (due.held()) {
          Thread.sleep(config.relay().clockSettlesWithin());
        }
        producer.send(message(due));
        mark(connection, due.id());
      }
    }
  }

  private List<Due> due(Connection connection) throws SQLException {
    List<Due> due = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(DUE)) {
      query.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      query.setInt(2, config.relay().passSize());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          due.add(
              new Due(
                  rows.getObject("id", UUID.class),
                  rows.getBoolean("held"),
                  rows.getString("message_key"),
                  rows.getBytes("message_value"),
                  rows.getString("headers")));
        }
      }
    }
    return due;
  }

  /** Without a timestamp: Kafka's stays machine time, domain time is in the headers. */
  private ProducerRecord<byte[], byte[]> message(Due due) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(config.topic(), bytes(due.key()), due.value());
    headers(due.headers()).forEach((name, value) -> message.headers().add(name, bytes(value)));
    return message;
  }

  private static Map<String, String> headers(String json) {
    try {
      return WireJson.tolerant().readValue(json, HEADERS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void mark(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(PUBLISHED)) {
      update.setObject(1, id);
      update.executeUpdate();
    }
  }
}
