namespace Chancery.Faces.Json;

/// <summary>The value is the name of a document, which may be a path of this machine; a server shows it by <see cref="Words.DocumentNames"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DocumentNameAttribute : Attribute;
