using FsCheck.Xunit;

// Every run tries the same cases; a longer hunt takes a larger MaxTest, or another seed here.
[assembly: Properties(Replay = "(7520183194205712917,4011739825550188371)")]
