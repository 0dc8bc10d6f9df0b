namespace Chancery.Evaluation.Language.Network;

/// <summary>What is done with values cell by cell.</summary>
internal static class Cells
{
    /// <summary>Places to the left or right of a token that are told apart; what is farther counts as this far.</summary>
    public const int Far = 20;

    /// <summary>The number of the place of one token seen from another, from 0.</summary>
    public static int DistanceOf(int from, int to) => Math.Clamp(to - from, -Far, Far) + Far;

    /// <summary>A count of cells made up to whole vectors.</summary>
    public static int Padded(int count) => (count + 7) / 8 * 8;

    /// <summary>Turns scores into the slopes of the loss; returns the loss.</summary>
    public static double Softmax(Span<float> scores, int right, float weight)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        var loss = -Math.Log(Math.Max(scores[right] / sum, 1e-20f));
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = weight * ((scores[i] / sum) - (i == right ? 1 : 0));
        }

        return loss * weight;
    }

    /// <summary>The products of values with others.</summary>
    public static float[] Product(float[] values, float[] others)
    {
        var product = new float[values.Length];
        for (var i = 0; i < product.Length; i++)
        {
            product[i] = values[i] * others[i];
        }

        return product;
    }

    /// <summary>The sums of values and others.</summary>
    public static float[] Sum(float[] values, float[] others)
    {
        var sum = new float[values.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = values[i] + others[i];
        }

        return sum;
    }

    /// <summary>Puts zero in place of all that is less, where they stand.</summary>
    public static float[] Relu(float[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Math.Max(0, values[i]);
        }

        return values;
    }

    /// <summary>Puts zero for the slopes of values that are zero, where they stand.</summary>
    public static float[] Unrelu(float[] slopes, float[] values)
    {
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = values[i] > 0 ? slopes[i] : 0;
        }

        return slopes;
    }
}
