package fr.cvconnect.launcher.cli;

import fr.cvconnect.launcher.session.Desk;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/** Where {@code ./cv} arrives once it has found a JDK and built this. */
@Command(
    name = "./cv",
    description = "Chèque-Vacances Connect, the merchant's side: the whole house on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ClockCommand.class,
      DemoCommand.class,
      StopCommand.class,
      StartCommand.class,
      TestCommand.class,
      BenchCommand.class,
      SuperviseCommand.class,
      HelpCommand.class
    })
public final class Cv {
  private Cv() {}

  public static void main(String[] args) {
    var checkout = Path.of(System.getProperty("cv.checkout", "."));
    System.exit(run(new Desk(checkout, System.out), args));
  }

  static int run(Desk desk, String... args) {
    var commands = new CommandLine(new Cv(), new Commands(desk));
    explainsItself(commands);
    commands.getSubcommands().values().forEach(Cv::explainsItself);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          command.getErr().println("cv: " + problem.getMessage());
          return 1;
        });
    return commands.execute(args.length == 0 ? new String[] {"help"} : args);
  }

  private static void explainsItself(CommandLine command) {
    if (!(command.getCommand() instanceof HelpCommand)) {
      command
          .getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Shows this.")
                  .build());
    }
  }

  /** Hands every command its desk. */
  private record Commands(Desk desk) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.cast(type.getDeclaredConstructor(Desk.class).newInstance(desk));
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
