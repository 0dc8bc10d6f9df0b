-- What a record holds, and in which languages, without walking through its texts.

CREATE INDEX document_speech ON document (speech_words, published, language);
