using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Runs work on the one connection of a store, and says in the record's words what went wrong.</summary>
internal sealed class SqliteSession(SqliteConnection connection, string path)
{
    /// <summary>Work that changes the record: all of it or nothing.</summary>
    public Task<T> Write<T>(Func<T> work, CancellationToken cancellationToken) =>
        Run(
            () =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = work();
                transaction.Commit();
                return result;
            },
            cancellationToken
        );

    /// <summary>The same for work that answers nothing.</summary>
    public Task Write(Action work, CancellationToken cancellationToken) =>
        Write(
            () =>
            {
                work();
                return true;
            },
            cancellationToken
        );

    /// <summary>Any other work.</summary>
    public Task<T> Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return Task.FromResult(Guard(work));
        }
        catch (OperationCanceledException exception)
        {
            return Task.FromCanceled<T>(exception.CancellationToken);
        }
        catch (Exception exception)
            when (exception is RecordException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return Task.FromException<T>(exception);
        }
    }

    /// <summary>Translates what SQLite says.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Translate(exception, path);
        }
        catch (InvalidDataException exception)
        {
            throw SqliteErrors.Damaged(path, exception);
        }
    }

    /// <summary>The first column of the rows of a query.</summary>
    public ImmutableArray<string> Strings(string sql, string? value = null)
    {
        using var command = connection.Command(sql);
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        using var reader = command.ExecuteReader();
        var strings = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            strings.Add(reader.GetString(0));
        }

        return strings.DrainToImmutable();
    }
}
