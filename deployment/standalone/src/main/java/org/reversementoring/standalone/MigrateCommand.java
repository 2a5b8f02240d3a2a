package org.reversementoring.standalone;

import java.util.concurrent.Callable;
import org.reversementoring.persistence.Database;
import org.reversementoring.sealing.Keys;
import org.reversementoring.server.SealingSettings;
import org.reversementoring.server.Setting;
import org.reversementoring.server.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the database schema up to date and ends. Repeating it does no harm.")
final class MigrateCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Override
    public Integer call() {
        Settings settings = main.settings();
        Database.migrate(
                settings.get(Setting.RM_DATABASE_URL),
                settings.get(Setting.RM_DATABASE_USER),
                settings.get(Setting.RM_DATABASE_PASSWORD));
        Keys.migrate(SealingSettings.of(settings));
        System.out.println("The database schema is up to date.");
        return 0;
    }
}
