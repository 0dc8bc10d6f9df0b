namespace Chancery.Reading;

/// <summary>What a label at the start of a block says about the words behind it.</summary>
internal enum LabelKind
{
    /// <summary>"Question:", "Q:", "Вопрос:": somebody asks.</summary>
    Question,

    /// <summary>"Answer:", "A:": the one who was asked answers.</summary>
    Answer,

    /// <summary>"Reporter (Agency):", "Host:": an interviewer without a name.</summary>
    Interviewer,

    /// <summary>"Editor's note:".</summary>
    Editor,

    /// <summary>A heading that only counts questions: "Question 3".</summary>
    NumberedQuestion,

    /// <summary>What looks like a name or an office.</summary>
    Person,
}
