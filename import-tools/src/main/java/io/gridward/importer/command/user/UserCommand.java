package io.gridward.importer.command.user;

import io.gridward.core.account.Account;
import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.StoreOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gridward user add|list|passwd|key|remove}. A password is asked for at the terminal, or
 * read as one line where there is none; it is no argument, as those are seen by others.
 */
@Command(name = "user", description = "管理可写入的帐号 / Accounts that may write.")
public final class UserCommand {
    @Spec private @Nullable CommandSpec spec = null;

    /** {@code gridward user add NAME}. */
    @Command(
            name = "add",
            description = {
                "新增帐号；不给 --role 则为 GIS。/ Add an account, with the role GIS when none is given.",
                "监督方（INSPECTOR、ACCEPTOR、SHIFT_LEADER）、指挥方（DISPATCHER）与处置方（DEPARTMENT）不能兼任。/ Roles of"
                        + " supervision, command and handling do not go together."
            })
    int add(
            @Mixin StoreOptions where,
            @Parameters(paramLabel = "NAME", description = "帐号名 / name") String name,
            @Option(
                            names = "--role",
                            split = ",",
                            paramLabel = "ROLE",
                            description =
                                    "角色，可多个，逗号分隔 / roles, parted by commas: INSPECTOR 监督员, ACCEPTOR 受理员, SHIFT_LEADER"
                                            + " 值班长, DISPATCHER 派遣员, DEPARTMENT 专业部门, SUPERVISOR 督办领导, GIS"
                                            + " 地理信息员, ADMINISTRATOR 系统管理员, CONSUMER 外部系统")
                    @Nullable List<String> roles,
            @Option(
                            names = "--department",
                            paramLabel = "CODE",
                            description =
                                    "专业部门帐号所属单位的代码 / code of the department of an account with the role DEPARTMENT")
                    @Nullable String department)
            throws IOException {
        Set<Role> wanted =
                roles == null
                        ? Set.of(Role.GIS)
                        : roles.stream().map(UserCommand::role).collect(Collectors.toSet());
        String password = password();
        try (Store store = where.open()) {
            Accounts.in(store).add(name, password, wanted, department, actor());
        }
        return told(
                "已新增帐号 / added account %s (%s)",
                name, wanted.stream().sorted().map(Role::name).collect(Collectors.joining(", ")));
    }

    private static Role role(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadOption(
                                        "--role “%s” 不是角色；可用：%s / --role '%s' is no role; there are: %s"
                                                .formatted(
                                                        text,
                                                        Arrays.toString(Role.values()),
                                                        text,
                                                        Arrays.toString(Role.values()))));
    }

    /** {@code gridward user list}. */
    @Command(name = "list", description = "列出帐号 / List accounts.")
    int list(@Mixin StoreOptions where) {
        try (Store store = where.open()) {
            for (Account account : Accounts.in(store).list()) {
                told(
                        "%-20s %s %s %s",
                        account.name(),
                        account.roles().stream().sorted().toList(),
                        account.department() == null ? "-" : account.department(),
                        account.createdAt());
            }
        }
        return ExitCode.CLEAN;
    }

    /** {@code gridward user passwd NAME}. */
    @Command(name = "passwd", description = "修改密码 / Change a password.")
    int passwd(
            @Mixin StoreOptions where,
            @Parameters(paramLabel = "NAME", description = "帐号名 / name") String name)
            throws IOException {
        String password = password();
        try (Store store = where.open()) {
            Accounts.in(store).changePassword(name, password, actor());
        }
        return told("已修改密码 / changed the password of %s", name);
    }

    /** {@code gridward user key NAME}. */
    @Command(
            name = "key",
            description =
                    "签发程序用的密钥（只显示一次，旧密钥失效）/ Issue a key for programs, shown once; an older one is void.")
    int key(
            @Mixin StoreOptions where,
            @Parameters(paramLabel = "NAME", description = "帐号名 / name") String name) {
        try (Store store = where.open()) {
            return told("%s", Accounts.in(store).issueKey(name, actor()));
        }
    }

    /** {@code gridward user remove NAME}. */
    @Command(name = "remove", description = "删除帐号 / Remove an account.")
    int remove(
            @Mixin StoreOptions where,
            @Parameters(paramLabel = "NAME", description = "帐号名 / name") String name) {
        try (Store store = where.open()) {
            Accounts.in(store).remove(name, actor());
        }
        return told("已删除帐号 / removed account %s", name);
    }

    private int told(String format, Object... parts) {
        Console.line(Console.of(spec), format, parts);
        return ExitCode.CLEAN;
    }

    private static String actor() {
        return System.getProperty("user.name", "");
    }

    private static String password() throws IOException {
        char[] typed =
                System.console() == null ? null : System.console().readPassword("密码 / password: ");
        if (typed != null) {
            return new String(typed);
        }
        String line =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .readLine();
        if (line == null) {
            throw new BadOption(
                    "未给出密码；请在终端输入，或由标准输入给出一行 / no password: type it at a terminal, or give one line on standard input");
        }
        return line;
    }
}
