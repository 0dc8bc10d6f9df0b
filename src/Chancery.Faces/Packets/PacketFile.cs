namespace Chancery.Faces.Packets;

/// <summary>A file of a packet.</summary>
/// <param name="Name">Its name, with <c>/</c> between folders.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record PacketFile(string Name, ReadOnlyMemory<byte> Bytes);
